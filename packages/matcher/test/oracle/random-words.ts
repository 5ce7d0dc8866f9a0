import type { Draw } from "./draw.js";

/** Those that come first are in most texts; some stand in labels of activities too, so that past work holds them unsaid. */
const WORDS = [
  ...[
    "de",
    "pièces",
    "fabrication",
    "nettoyage",
    "شركة",
    "النظافة",
    "chaudronnerie",
    "construction",
    "automobile",
    "audit",
  ],
  ...["tôlerie", "usinage", "réseaux", "machines", "équipements", "programmation", "bâtiments", "véhicules", "conseil"],
  ...[
    "soudure",
    "peinture",
    "moteurs",
    "électrique",
    "maintenance",
    "logiciels",
    "صيانة",
    "câblage",
    "inox",
    "mortaise",
  ],
];

/** Some words more often than others, and some of them again and again. */
export function drawWords(draw: Draw, most: number): string {
  const words = Array.from({ length: 1 + draw.below(most) }, () => {
    const word = WORDS[Math.floor((WORDS.length + 1) ** draw.fraction()) - 1]!;
    return draw.chance(0.1) ? `${word} `.repeat(2 + draw.below(4)) : word;
  });
  return words.join(" ");
}
