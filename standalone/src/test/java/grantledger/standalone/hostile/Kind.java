package grantledger.standalone.hostile;

/**
 * In what way a request is hostile.
 *
 * <p>{@code share} says how many of a hundred requests are of the kind, {@code least} how many there are in any run.
 */
enum Kind {
    FIELDS(15, 200),
    MONEY(10, 50),
    DATES(8, 60),
    UNICODE(12, 100),
    ORGANISATION_NUMBERS(5, 40),
    SIZES(3, 20),
    MASS_ASSIGNMENT(4, 30),
    FORMULAS(3, 20),
    KEYS(4, 30),
    HEADERS(9, 60),
    PATHS(5, 40),
    QUERIES(10, 100),
    COMPRESSION(1, 5),
    SLOWNESS(1, 5),
    BATCHES(3, 20),
    UPLOADS(3, 20),
    FORMS(4, 80);

    private final int share;
    private final int least;

    Kind(int share, int least) {
        this.share = share;
        this.least = least;
    }

    int share() {
        return share;
    }

    int least() {
        return least;
    }
}
