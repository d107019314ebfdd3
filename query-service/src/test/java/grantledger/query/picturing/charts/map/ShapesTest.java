package grantledger.query.picturing.charts.map;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.places.Counties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void are_those_of_the_21_counties_each_once() {
        Set<String> counties = new TreeSet<>(Counties.names().keySet());
        counties.remove(Counties.SEVERAL);

        assertThat(Shapes.ALL.keySet()).isEqualTo(counties).hasSize(21);
        assertThat(Shapes.ALL.values().stream().map(Shape::path).collect(Collectors.toSet()))
                .hasSize(21);
        Shapes.ALL.forEach((code, shape) ->
                assertThat(Counties.names().get(code)).startsWith(shape.name()).endsWith(" län"));
    }

    /** The map's makers call Västmanland and Västernorrland by each other's names. */
    @Test
    void lie_where_the_counties_lie() {
        assertThat(begin(22)).as("Västernorrland lies north of Gävleborg").isLessThan(begin(21));
        assertThat(begin(19)).as("Västmanland lies south of Dalarna").isGreaterThan(begin(20));
        assertThat(begin(25)).as("Norrbotten is the northernmost").isLessThan(begin(24));
        assertThat(begin(12)).as("Skåne lies south of Halland").isGreaterThan(begin(13));
        assertThat(beginX(shape(9))).as("Gotland lies east of Kalmar").isGreaterThan(beginX(shape(8)));
        assertThat(beginX(shape(1))).as("Stockholm lies east of Uppsala").isGreaterThan(beginX(shape(3)));
    }

    @Test
    void have_their_codes_near_where_they_begin() {
        Shapes.ALL.values().forEach(shape -> {
            assertThat(shape.x()).as(shape.name()).isBetween(0.0, Shapes.WIDTH);
            assertThat(shape.y()).as(shape.name()).isBetween(0.0, Shapes.HEIGHT);
            assertThat(Math.hypot(shape.x() - beginX(shape), shape.y() - beginY(shape)))
                    .as(shape.name())
                    .isLessThan(160);
        });
    }

    @Test
    void come_with_their_licence() throws IOException {
        try (InputStream licence = Shapes.class.getResourceAsStream("LICENSE.md")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Attribution 4.0 International");
        }
    }

    private static Shape shape(int code) {
        return Shapes.ALL.get("%02d".formatted(code));
    }

    private static double begin(int code) {
        return beginY(shape(code));
    }

    private static double beginX(Shape shape) {
        return Double.parseDouble(shape.path().split("[ ,]", -1)[1]);
    }

    private static double beginY(Shape shape) {
        return Double.parseDouble(shape.path().split("[ ,]", -1)[2]);
    }
}
