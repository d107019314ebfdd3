package grantledger.standalone.console.pictured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureInReadmeTest {
    private static final int MOST_BYTES = 300_000;

    @Test
    void the_readme_shows_the_console_and_tells_in_words_what_is_seen() throws IOException {
        assertThat(Files.readString(Picture.README)).containsPattern("!\\[[^]]{40,}]\\(" + Picture.NAME + "\\)");
    }

    @Test
    void the_picture_is_of_the_size_that_it_was_taken_in_and_soon_loaded() throws IOException {
        var picture = ImageIO.read(Picture.FILE.toFile());
        assertThat(picture.getWidth()).isEqualTo(Picture.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(Picture.HEIGHT);
        assertThat(Files.size(Picture.FILE)).isLessThan(MOST_BYTES);
    }
}
