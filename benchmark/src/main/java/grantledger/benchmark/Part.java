package grantledger.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What can be measured; the letters are those of the {@code --only} option. */
enum Part {
    A_RAW,
    B_STOCK,
    C_OURS,
    D_HTTP,
    E_READING,
    F_REBUILD,
    G_LAG,
    H_BIG,
    I_DEADLINE,
    J_IMPORT,
    K_RECORDS,
    L_BESIDE,
    M_START,
    N_CONSOLE;

    String letter() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    static Part of(String letter) {
        return Arrays.stream(values())
                .filter(it -> it.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part '" + letter + "'; a to n are."));
    }

    /** All; the big log only when that is asked for. */
    static Set<Part> all(boolean big) {
        Set<Part> parts = new TreeSet<>(Arrays.asList(values()));
        if (!big) {
            parts.remove(H_BIG);
        }
        return parts;
    }
}
