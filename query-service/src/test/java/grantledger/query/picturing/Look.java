package grantledger.query.picturing;

import grantledger.query.call.questions.PicturedCalls;
import grantledger.query.grant.questions.PicturedOutcomes;
import grantledger.query.picturing.indicators.PicturedIndicators;
import grantledger.query.picturing.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Draws every example into a folder, to be looked at. */
final class Look {

    private Look() {}

    static void main(String... folder) throws IOException {
        for (Language language : Language.values()) {
            for (Map.Entry<String, Picture> one : all(language).entrySet()) {
                String svg = Sheet.of(one.getValue(), new Occasion(3_000, null, new TreeMap<>()), language);
                Files.writeString(Path.of(folder[0], one.getKey() + "." + language.code() + ".svg"), svg);
            }
        }
    }

    private static Map<String, Picture> all(Language language) {
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("bars", PicturedCalls.bars2018().picture(language));
        all.put("map", PicturedCalls.map2018().picture(language));
        all.put("nothing", PicturedCalls.nothingGranted().picture(language));
        all.put("ranking", PicturedCalls.ranking().picture(language));
        all.put("outcomes", PicturedOutcomes.ofEveryKind().picture(language));
        all.put("series", PicturedIndicators.series(language));
        all.put("comparison", PicturedIndicators.comparison(language));
        Examples.all("Föreningen för ett jämlikt samhälle i Västra Götaland")
                .forEach((name, chart) -> all.put(
                        "example-" + name.replace(' ', '-'),
                        new Picture(name, "About", "Summary", chart, java.util.List.of(), "example")));
        return all;
    }
}
