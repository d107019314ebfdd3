package grantledger.query.audit.lives;

import java.util.Random;

/** One of several, by chance. */
final class OneOf {

    private OneOf() {}

    static <T> T all(T[] values, Random chance) {
        return values[chance.nextInt(values.length)];
    }
}
