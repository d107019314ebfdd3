package grantledger.resilience.faults;

import java.util.List;
import java.util.Random;

/** Leaves something to chance. */
final class Choose {
    private Choose() {}

    static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
