// Phrases of the thesaurus of capabilities that do not hold in public contracts, and what stands for them.
//
// A phrase is dropped where it is too general (`conseil`, `livraison`), names something else as well (`restauration` of a
// monument, `hôtel` de ville, `messagerie` électronique), or meets another word once both are cut to six letters
// (`publicité` and `public`, `intérim` and `intérieur`, `traiteur` and `traitement`, `électricien` and `électronique`).

/** By concept: phrases to drop, phrases to add. */
export const REPAIRS = {
  usinage: [
    ["tournage", "rectification"],
    ["usinage de pièces", "tournage fraisage"],
  ],
  tolerie: [["pliage"], ["tôlerie", "serrurerie métallerie", "métallerie"]],
  charpente_metallique: [[], ["structures métalliques", "construction métallique"]],
  fonderie: [["fonte", "coulée"], []],
  moules_outillage: [["outillage", "matrices"], ["moules"]],
  cablage_faisceaux: [
    ["câblage", "wiring", "harnais", "connectique"],
    ["câblage automobile", "wiring harness"],
  ],
  plasturgie: [["soufflage", "thermoformage"], []],
  transit_logistique: [["transitaire"], ["commissionnaire de transport"]],
  traitement_surface: [["thermolaquage"], []],
  emballage_plastique: [["sacs"], ["sacs plastiques", "sachets plastiques"]],
  emballage_carton: [["étuis"], ["cartons d'emballage"]],
  imprimerie: [["bâches"], ["travaux d'imprimerie", "signalétique extérieure", "travaux d'impression"]],
  nettoyage_batiments: [
    ["ménage", "propreté"],
    [
      "nettoyage des locaux",
      "nettoyage de bâtiments",
      "nettoyage des vitres",
      "entretien ménager",
      "propreté des locaux",
    ],
  ],
  gardiennage: [["surveillance"], ["gardiennage", "agent de sécurité"]],
  videosurveillance: [[], ["vidéosurveillance", "vidéoprotection", "vidéo protection"]],
  transport_routier: [["camion", "messagerie", "livraison"], ["transport de marchandises"]],
  transport_personnel: [["minibus"], []],
  entreposage: [["stockage"], ["entreposage", "stockage de marchandises"]],
  froid_stockage: [["froid"], []],
  manutention: [["chargement", "déchargement"], []],
  courrier_coursier: [["colis"], ["envoi de colis", "distribution du courrier"]],
  routes_vrd: [["terrassement"], []],
  terrassement: [
    ["terrassement"],
    ["travaux de terrassement", "terrassement voirie", "terrassement VRD", "lot terrassement"],
  ],
  electricite_industrielle: [["automatisme"], ["automatismes industriels", "courants forts", "courants faibles"]],
  batiment: [["construction", "bâtiment", "بني"], []],
  plomberie_cvc: [["froid"], ["chauffage ventilation climatisation", "génie climatique"]],
  menuiserie_bois_alu: [
    ["portes", "PVC"],
    ["menuiserie", "menuiseries PVC", "portes automatiques"],
  ],
  peinture_batiment: [["revêtement"], ["peinture intérieure"]],
  etancheite: [
    ["couverture", "isolation"],
    ["couverture zinguerie", "charpente couverture", "isolation thermique"],
  ],
  revetement_sols: [[], ["revêtements de sols", "sols souples"]],
  electricite_batiment: [["électricien"], ["lot électricité", "électricité courants faibles", "travaux d'électricité"]],
  espaces_verts: [["jardinage"], ["élagage"]],
  beton: [["agglos", "préfabrication"], ["béton"]],
  informatique_dev: [
    ["ERP", "programmation"],
    ["programmation informatique", "progiciel"],
  ],
  informatique_conseil: [
    ["conseil IT", "intégration"],
    ["conseil informatique", "intégration de systèmes"],
  ],
  materiel_informatique: [
    ["PC", "imprimantes"],
    ["parc informatique", "postes informatiques"],
  ],
  telecom: [
    ["fibre", "réseau", "internet"],
    ["fibre optique", "accès internet"],
  ],
  bureau_etudes: [
    ["plans", "BET"],
    ["bureau d'études", "maîtrise d'œuvre"],
  ],
  architecture: [["plans"], []],
  controle_technique: [["analyses", "inspection"], ["analyses de laboratoire"]],
  comptabilite: [["audit"], ["audit comptable", "audit financier", "commissaire aux comptes"]],
  conseil_gestion: [
    ["conseil", "stratégie", "organisation", "management"],
    ["conseil en management", "conseil en stratégie", "conseil en organisation"],
  ],
  formation: [[], ["actions de formation", "stages de formation"]],
  interim: [["intérim"], ["agence d'intérim", "personnel intérimaire"]],
  publicite: [
    ["Publicité et communication", "publicité", "événementiel"],
    ["campagne publicitaire", "régie publicitaire"],
  ],
  confection_vetements: [["confection"], ["confection de vêtements", "confection textile"]],
  chimie_entretien: [["désinfectants"], ["produits désinfectants"]],
  evenementiel: [["salons"], ["salons professionnels"]],
  restauration_collective: [["traiteur", "restauration"], ["restauration scolaire"]],
  agroalimentaire_conserves: [
    ["conserves", "jus"],
    ["conserves alimentaires", "jus de fruits"],
  ],
  mobilier_bureau: [
    ["bureaux", "agencement", "mobilier"],
    ["mobilier scolaire", "mobilier administratif", "fourniture de mobilier"],
  ],
  fournitures_bureau: [["consommables"], ["consommables de bureau"]],
  maintenance_industrielle: [["maintenance préventive", "entretien équipements"], []],
  installation_machines: [["mise en service"], []],
  location_vehicules: [[], ["location longue durée"]],
  dechets: [["valorisation"], ["déchets", "valorisation des déchets"]],
  eaux_assainissement: [["vidange"], ["eaux usées", "vidange de fosses"]],
  solaire: [["efficacité énergétique"], []],
  materiaux_construction: [["sanitaires"], ["appareils sanitaires"]],
  pieces_auto: [["garage"], ["pneumatiques", "pièces détachées automobiles"]],
  hotellerie_voyages: [["hôtel"], ["hôtellerie", "nuits d'hôtel"]],
  traduction: [["interprétation"], ["interprétation de conférence"]],
};
