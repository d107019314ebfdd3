package grantledger.console.indicators;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Places as lines and periods as columns, in the order in which they were answered. */
public record SideBySide(List<String> periods, List<Line> lines) {

    /** A place through the periods. */
    public record Line(String place, String name, String kind, Map<String, Compared> byPeriod) {
        public Optional<Compared> in(String period) {
            return Optional.ofNullable(byPeriod.get(period));
        }

        /** The last period of which it has a value: what has changed by then. */
        public Optional<Compared> last() {
            return byPeriod.values().stream()
                    .filter(compared -> compared.value().isPresent())
                    .reduce((earlier, later) -> later);
        }

        /** How those of its values follow that are not published. */
        public Optional<String> basis() {
            return byPeriod.values().stream()
                    .filter(Compared::follows)
                    .map(Compared::basis)
                    .findFirst();
        }

        private boolean hasMoney() {
            return byPeriod.values().stream()
                    .anyMatch(compared ->
                            compared.granted().isPresent() || compared.paid().isPresent());
        }
    }

    static SideBySide of(JsonNode rows) {
        var compared = rows.valueStream().map(Compared::of).toList();
        var lines = new LinkedHashMap<String, Map<String, Compared>>();
        compared.forEach(one ->
                lines.computeIfAbsent(one.place(), _ -> new LinkedHashMap<>()).put(one.period(), one));
        return new SideBySide(
                compared.stream().map(Compared::period).distinct().sorted().toList(),
                lines.values().stream().map(SideBySide::line).toList());
    }

    private static Line line(Map<String, Compared> byPeriod) {
        var latest = latest(byPeriod.values());
        return new Line(latest.place(), latest.placeName(), latest.kind(), byPeriod);
    }

    /** A place is called what it is called now. */
    private static Compared latest(Collection<Compared> periods) {
        return List.copyOf(periods).getLast();
    }

    public boolean hasMoney() {
        return lines.stream().anyMatch(Line::hasMoney);
    }

    public boolean hasValues() {
        return lines.stream().anyMatch(line -> line.last().isPresent());
    }
}
