/** Words that say how others hang together and nothing of what is meant, as they stand once folded: no accents, elisions cut off. */
const FRENCH =
  "au aux avec car ce ces cet cette comme dans de des donc dont du elle elles en entre est et etre eux il ils jusqu la " +
  "le les leur leurs lors lorsqu lui mais meme nos notre nous on ont ou par pas plus pour pres qu que qui sa sans se selon " +
  "ses si son sont sous suite sur tous tout toute toutes un une vers vos votre vous";

const ENGLISH =
  "an and are as at be been but by for from has have if in into is it its no not of off on or our other than that the their them " +
  "then there these they this those to was we were which who will with within you your";

const PORTUGUESE =
  "ao aos as ate com como da das do dos ela ele em essa esse esta este foi mais mas na nas nao nem no nos num numa os " +
  "ou para pela pelas pelo pelos por quando que se sem ser seu seus sob sobre sua suas um uma umas uns";

const SPANISH =
  "al asi con cual cuando de del desde donde el ella ellos en entre era esa ese eso esta este esto ha han hasta la las le les lo " +
  "los mas muy ni no nos os otra otro para pero por que se segun ser si sin sobre son su sus un una unas unos ya";

const ARABIC =
  "في من على الي عن مع او ان هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت بين كل بعض غير عند منذ حتي ثم هو هي هم " +
  "نحن انت كما لدي اي ومن وفي وعلي علي والتي والذي بها به لها له فيها فيه منها منه عليها عليه وهو وهي خلال اجل حول دون";

/** Short lists of our own in the languages of the registers; kept apart from no language, so that none needs to be recognised. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [FRENCH, ENGLISH, PORTUGUESE, SPANISH, ARABIC].flatMap((list) => list.split(" ")),
);
