package grantledger.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every source has told, by figure and what it is of. */
final class Told {

    private record Figure(String name, String of) {

        String kind() {
            return of.split(" ", 2)[0];
        }
    }

    private final Map<Figure, Map<String, Long>> bySource = new LinkedHashMap<>();

    static Told of(UUID call, List<FigureSource> sources) {
        Told told = new Told();
        sources.forEach(source -> source.tell(
                call,
                (figure, of, value) -> told.bySource
                        .computeIfAbsent(new Figure(figure, of), _ -> new TreeMap<>())
                        .merge(source.name(), value, Long::sum)));
        return told;
    }

    /** Who tells a figure of some counties tells 0 of the others, and so of whatever else it is a figure of. */
    void agree() {
        bySource.forEach((figure, values) -> {
            Map<String, Long> all = new TreeMap<>();
            sourcesOf(figure).forEach(source -> all.put(source, values.getOrDefault(source, 0L)));
            assertThat(Set.copyOf(all.values())).as(figure + " " + all).hasSize(1);
        });
    }

    private Set<String> sourcesOf(Figure figure) {
        return bySource.entrySet().stream()
                .filter(other -> other.getKey().name.equals(figure.name)
                        && other.getKey().kind().equals(figure.kind()))
                .flatMap(other -> other.getValue().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The sources of each figure, whatever it is of. */
    Map<String, Set<String>> sources() {
        Map<String, Set<String>> sources = new HashMap<>();
        bySource.forEach((figure, values) ->
                sources.computeIfAbsent(figure.name, _ -> new TreeSet<>()).addAll(values.keySet()));
        return sources;
    }

    /** Figures that one source alone tells, so that nothing is compared. */
    Set<String> toldOnce() {
        return sources().entrySet().stream()
                .filter(figure -> figure.getValue().size() < 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
