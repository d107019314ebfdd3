package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class UnitInSqlTest {

    private static final List<String> PARTS = List.of(
            "",
            " ",
            "-",
            "x",
            "%",
            "‰",
            "/1000",
            "1-5",
            "antal",
            "Antal odlingslotter",
            "number of gardens",
            "elever",
            "UNGDOMAR",
            "boende",
            "are",
            "vare",
            "or",
            "stor",
            "st",
            "stå",
            "unga",
            "lösa",
            "da",
            "idrottsgrad",
            "grader",
            "gradvis",
            "medelålder",
            "omedelbar",
            "per",
            "person",
            "personer",
            "åldrar",
            "år",
            "åren",
            "à",
            "trygghetsindex",
            "deltagare",
            "Å",
            "kronor",
            "nya jobb",
            "é-förare");

    private record Measure(String unit, String indicator) {}

    @Test
    void says_of_every_unit_and_indicator_what_java_says() {
        List<String> texts = Stream.concat(
                        Stream.of(Unit.RATIOS, Unit.RATIO_WORDS, Unit.TIMES_AND_MONEY, Unit.COUNTED, Unit.PLURALS)
                                .flatMap(words -> words.stream()),
                        PARTS.stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part), PARTS.stream().map(other -> part + " " + other))))
                .toList();
        List<Measure> measures = texts.stream()
                .flatMap(unit -> Stream.of("Trångbodda", "Elever per lärare", "Sysselsättningsgrad", unit)
                        .map(indicator -> new Measure(unit, indicator)))
                .toList();

        List<Measure> inSql = SERVICE.database()
                .sql("select unit, indicator from unnest(?::text[], ?::text[]) measure (unit, indicator) where "
                        + UnitInSql.addsUp("unit", "indicator"))
                .param(measures.stream().map(Measure::unit).toArray(String[]::new))
                .param(measures.stream().map(Measure::indicator).toArray(String[]::new))
                .query((row, _) -> new Measure(row.getString(1), row.getString(2)))
                .list();

        assertThat(inSql)
                .isEqualTo(measures.stream()
                        .filter(one -> Unit.addsUp(one.unit(), one.indicator()))
                        .toList())
                .hasSizeGreaterThan(500);
        assertThat(inSql.size()).isLessThan(measures.size() - 500);
    }
}
