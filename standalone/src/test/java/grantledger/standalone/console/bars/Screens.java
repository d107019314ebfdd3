package grantledger.standalone.console.bars;

import static grantledger.standalone.console.bars.Screen.EVERYBODY;
import static grantledger.standalone.console.bars.Screen.failing;
import static grantledger.standalone.console.bars.Screen.of;

import java.util.List;

/** Every page that there is, once with something in it, once empty, once gone wrong: whoever makes a page adds its lines. */
final class Screens {
    static final List<Screen> ALL = List.of(
            of("/calls", EVERYBODY),
            of("/calls?position=1", EVERYBODY),
            failing(404, "/no-such-page", EVERYBODY));

    private Screens() {}
}
