package grantledger.benchmark.measuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Everything that was measured, by name, one value a round. */
public final class Results {

    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final BiConsumer<String, String> told;

    /** @param told hears each name with its value as soon as there is one */
    public Results(BiConsumer<String, String> told) {
        this.told = told;
    }

    /** @param unit such as {@code /s} */
    public void add(String name, double value, String unit) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        units.put(name, unit);
        told.accept(name, new Figure(name, unit, List.of(value)).shown());
    }

    public Optional<Figure> find(String name) {
        return Optional.ofNullable(values.get(name)).map(it -> new Figure(name, units.get(name), List.copyOf(it)));
    }

    public List<Figure> all() {
        return values.keySet().stream().map(name -> find(name).orElseThrow()).toList();
    }
}
