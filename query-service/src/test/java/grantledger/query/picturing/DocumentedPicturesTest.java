package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.call.questions.PicturedCalls;
import grantledger.query.picturing.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pictures in docs/pictures are those that the service draws. */
class DocumentedPicturesTest {

    private static final Path FOLDER = Path.of("../docs/pictures");

    /** Of the demo, when both its calls have been loaded. */
    private static final Occasion OCCASION = new Occasion(3_000, null, new TreeMap<>());

    /** With {@code -Dgrantledger.draw=true} they are drawn anew. */
    @Test
    void are_as_they_are_drawn() throws IOException {
        for (Map.Entry<String, String> picture : pictures().entrySet()) {
            Path file = FOLDER.resolve(picture.getKey());
            if (Boolean.getBoolean("grantledger.draw")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, picture.getValue());
            }
            DrawnPicture.read(picture.getValue()).requireSound();
            assertThat(file).content().isEqualTo(picture.getValue());
        }
    }

    private static Map<String, String> pictures() {
        return Map.of(
                "granted-2018-bars.en.svg", drawn(PicturedCalls.bars2018(), Language.ENGLISH),
                "granted-2018-bars.sv.svg", drawn(PicturedCalls.bars2018(), Language.SWEDISH),
                "granted-2018-map.sv.svg", drawn(PicturedCalls.map2018(), Language.SWEDISH));
    }

    private static String drawn(Pictured answer, Language language) {
        return Sheet.of(answer.picture(language), OCCASION, language);
    }
}
