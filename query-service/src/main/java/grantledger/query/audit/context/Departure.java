package grantledger.query.audit.context;

/**
 * In one respect the decision is not what follows. That is no accusation: whoever decides may depart from a recommendation or a
 * ranking and says why in the reasons. One that breaks a rule could not have been recorded by this service.
 *
 * @param rule that it breaks, by its id; null where it breaks none
 * @param expected what follows, in short, and {@code recorded} what was recorded
 * @param words the same in a sentence or two, with the figures
 */
record Departure(Respect respect, String rule, String expected, String recorded, String words) {}
