/** Which divisions of CPV, in which awards are coded, speak of the trades of each division of NMA, in which firms are. */
const CPV_DIVISIONS: Readonly<Record<string, readonly string[]>> = {
  "01": ["03", "77"],
  "02": ["03", "77"],
  "03": ["03"],
  ...series(["05", "06", "07", "08", "09"], ["14"]),
  ...series(["10", "11", "12"], ["15"]),
  ...series(["13", "14", "15"], ["18", "19"]),
  ...series(["16", "31"], ["39", "44"]),
  ...series(["17", "18"], ["22", "30", "79"]),
  "19": ["09"],
  "20": ["24"],
  "21": ["33"],
  ...series(["22", "23", "24", "25"], ["44"]),
  "26": ["32", "38", "30"],
  "27": ["31"],
  "28": ["42", "43", "16"],
  ...series(["29", "30"], ["34", "35"]),
  "32": ["33", "37"],
  "33": ["50"],
  "35": ["09", "65"],
  "36": ["41", "65"],
  ...series(["37", "38", "39"], ["90"]),
  ...series(["41", "42", "43"], ["45"]),
  "45": ["34", "50"],
  ...series(["46", "47"], ["15", "30", "33", "39", "44"]),
  "49": ["60"],
  ...series(["50", "51", "52"], ["60", "63"]),
  "53": ["64"],
  ...series(["55", "56"], ["55"]),
  ...series(["58", "59", "60"], ["22", "79", "92"]),
  "61": ["64", "32"],
  ...series(["62", "63"], ["72", "48"]),
  ...series(["64", "65", "66"], ["66"]),
  "68": ["70"],
  ...series(["69", "70", "73", "74", "78", "80", "82"], ["79"]),
  "71": ["71"],
  "72": ["73", "71"],
  "75": ["85"],
  "77": ["34", "60"],
  "79": ["63"],
  "81": ["90", "77"],
  "84": ["75"],
  "85": ["80"],
  ...series(["86", "87", "88"], ["85"]),
  ...series(["90", "91", "92", "93"], ["92"]),
  ...series(["94", "95", "96"], ["98", "50"]),
};

function series(divisions: readonly string[], cpv: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(divisions.map((division) => [division, cpv]));
}

/** CPV divisions of an NMA code; none for a section or a trade that no award speaks of. */
export function cpvDivisionsOf(activity: string): readonly string[] {
  return CPV_DIVISIONS[activity.slice(0, 2)] ?? [];
}
