import type { LetterMessages } from "./messages.js";

export const fr: LetterMessages = {
  recipient: ({ name }) => `À l'attention de ${name}`,
  references: ({ need, firm }) => `Références\u00a0: besoin ${need}, entreprise ${firm}`,
  subject: {
    introduction: ({ title }) => `Objet\u00a0: mise en relation pour le besoin ${title}`,
    refusal: ({ title }) => `Objet\u00a0: suite donnée au besoin ${title}`,
  },
  greeting: "Madame, Monsieur,",
  closing: "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.",
  need: "Besoin",
  buyer: "Donneur d'ordre",
  place: "Lieu",
  annualValue: "Valeur annuelle",
  deadline: "Échéance",
  firm: "Entreprise",
  category: "Catégorie",
  opening: {
    introduction: {
      firm: "Nous vous proposons une mise en relation pour le besoin suivant.",
      buyer: "Pour votre besoin, nous vous proposons une mise en relation avec l'entreprise suivante.",
    },
    refusal: {
      firm: "Nous avons examiné votre entreprise pour le besoin suivant, et ne proposons pas de mise en relation.",
      buyer:
        "Nous avons examiné l'entreprise suivante pour votre besoin, et ne vous proposons pas de mise en relation avec elle.",
    },
  },
  reasons: {
    firm: "Ce que le registre dit de votre entreprise au regard de ce besoin\u00a0:",
    buyer: "Ce que le registre dit de cette entreprise au regard de votre besoin\u00a0:",
  },
  obstacles: {
    firm: "Ce qui s'y oppose, pour votre entreprise\u00a0:",
    buyer: "Ce qui s'y oppose, pour cette entreprise\u00a0:",
  },
  ranked: {
    firm: ({ rank, eligible }) =>
      `Votre entreprise remplit les conditions de ce besoin\u00a0; elle est au rang ${rank} parmi les entreprises admissibles, au nombre de ${eligible}.`,
    buyer: ({ rank, eligible }) =>
      `Elle remplit les conditions de votre besoin\u00a0; elle est au rang ${rank} parmi les entreprises admissibles, au nombre de ${eligible}.`,
  },
  better: "Ce que d'autres font mieux\u00a0:",
  outdone: ({ better, ahead, others, isOne }) =>
    others
      ? `${better} des ${ahead} premières entreprises classées avant elle ${isOne ? "fait" : "font"} mieux.`
      : "l'entreprise classée avant elle fait mieux.",
  toVerify: {
    introduction: {
      firm: "Ce que le registre ne permet pas d'affirmer, et que nous vous prions de nous confirmer\u00a0:",
      buyer: "Ce que le registre ne permet pas d'affirmer, et qui reste à vérifier\u00a0:",
    },
    refusal: {
      firm: "Ce que le registre ne permet pas d'affirmer de votre entreprise, et que vous pouvez nous indiquer\u00a0:",
      buyer: "Ce que le registre ne permet pas d'affirmer, et qui reste à vérifier\u00a0:",
    },
  },
  unknown: {
    sector: "secteur",
    region: "lieu de l'entreprise",
    size: "chiffre d'affaires",
    capabilities: "savoir-faire",
    experience: "références",
    orders: "montant des commandes passées",
    presence: "zones où l'entreprise a travaillé",
    certifications: "certifications souhaitées",
  },
};
