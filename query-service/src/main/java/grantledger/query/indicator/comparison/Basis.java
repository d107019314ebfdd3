package grantledger.query.indicator.comparison;

/** Where a place's value comes from. */
enum Basis {
    PUBLISHED,
    /** The sum over all its municipalities. */
    SUM_OF_MUNICIPALITIES,
    /** The mean over all its municipalities, each weighted by its denominator. */
    MEAN_OF_MUNICIPALITIES
}
