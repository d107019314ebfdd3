package grantledger.standalone.console.pictured;

import java.nio.file.Path;

/** Where the picture lies, and how large it is. */
final class Picture {
    static final String NAME = "docs/pictures/console.png";
    static final Path README = Path.of("..", "README.md");
    static final Path FILE = Path.of("..").resolve(NAME);
    static final int WIDTH = 1280;
    static final int HEIGHT = 1280;

    private Picture() {}
}
