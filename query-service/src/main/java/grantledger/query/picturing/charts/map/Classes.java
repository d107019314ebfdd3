package grantledger.query.picturing.charts.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Values in classes of about as many each, from the least to the most: of n values in order, the k-th, from 0, is in the
 * class 4k/n, and what is equal to it in the same. Nought is in none of them.
 */
public final class Classes {

    public static final int MOST = 4;

    private Classes() {}

    /** The values of each class in order, the lowest class first; a class without values is left out. */
    public static List<List<BigDecimal>> of(Collection<BigDecimal> values) {
        List<BigDecimal> inOrder =
                values.stream().filter(value -> value.signum() != 0).sorted().toList();
        SequencedMap<Integer, List<BigDecimal>> classes = new TreeMap<>();
        int first = 0;
        for (int nth = 0; nth < inOrder.size(); nth++) {
            if (inOrder.get(nth).compareTo(inOrder.get(first)) != 0) {
                first = nth;
            }
            classes.computeIfAbsent(first * MOST / inOrder.size(), _ -> new ArrayList<>())
                    .add(inOrder.get(nth));
        }
        return classes.values().stream().map(List::copyOf).toList();
    }
}
