package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.call.questions.PicturedCalls;
import grantledger.query.picturing.charts.CountyMap;
import grantledger.query.picturing.charts.Figure;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountyMapTest {

    @Test
    void shades_every_county_of_2018_by_its_class() {
        Picture picture = PicturedCalls.map2018().picture(Language.SWEDISH);
        String svg = Sheet.of(picture, new Occasion(1, null, new TreeMap<>()), Language.SWEDISH);

        assertThat(shades(svg))
                .containsOnlyKeys(
                        "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20",
                        "21", "22", "23", "24", "25")
                .extractingByKeys("05", "14", "12", "01")
                .containsOnly(4);
        assertThat(shades(svg)).extractingByKeys("24", "19", "21", "18").containsOnly(3);
        assertThat(shades(svg)).extractingByKeys("25", "03", "20", "13").containsOnly(2);
        assertThat(shades(svg)).extractingByKeys("04", "17", "23", "07", "10").containsOnly(1);
        assertThat(shades(svg)).extractingByKeys("06", "08", "09", "22").containsOnly(0);
        assertThat(DrawnPicture.read(svg).text())
                .contains(
                        "2\u00a0696\u00a0000 till 9\u00a0273\u00a0000\u00a0kr",
                        "Inte på kartan",
                        "3\u00a0925\u00a0000\u00a0kr");
    }

    @Test
    void shades_the_most_darkest_however_few_there_are() {
        List<Figure> two = List.of(figure("01", 7), figure("25", 3), figure("12", 0));
        String svg = Examples.drawn(new CountyMap(two, Unit.NONE), "x", Language.ENGLISH);

        assertThat(shades(svg)).containsEntry("01", 4).containsEntry("25", 3).containsEntry("12", 0);
        assertThat(shades(svg)).containsEntry("14", 0);
        assertThat(DrawnPicture.read(svg).text()).contains("no value");
    }

    private static Figure figure(String code, long value) {
        return new Figure(code, code, BigDecimal.valueOf(value));
    }

    private static Map<String, Integer> shades(String svg) {
        return DrawnPicture.read(svg).all("path").stream()
                .filter(path -> path.hasAttribute("data-county"))
                .collect(Collectors.toMap(
                        path -> path.getAttribute("data-county"),
                        path -> Integer.valueOf(path.getAttribute("fill").replaceAll(".*-shade-(\\d)\\)", "$1"))));
    }
}
