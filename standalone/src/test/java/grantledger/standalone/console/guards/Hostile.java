package grantledger.standalone.console.guards;

import java.util.List;

/** What somebody may write who means no good. Each has words in it that must be read as they stand. */
final class Hostile {
    static final String SCRIPT = "<script>document.body.id='pwned'</script>";
    static final String MARKUP = "\"'><img src=x onerror=\"document.body.id='pwned'\"><b>bold</b>";
    static final String TEMPLATE = "${7*7} #{7*7} {{7*7}} @if(true)x@endif";
    static final String LINK = "javascript:document.body.id='pwned'";
    /** Turns what follows in its paragraph, and never turns it back (UAX 9, RIGHT-TO-LEFT OVERRIDE). */
    static final String TURNED = "left \u202eright";
    /** Letters of a language that is written from the right turn neutral signs beside them. */
    static final String FROM_THE_RIGHT = "\u05e9\u05dc\u05d5\u05dd 1 (2";

    static final String ENDLESS = "w".repeat(10_000);

    /** For a field of one line: at most 200 characters, without such signs as turn a line. */
    static final List<String> LINES = List.of(SCRIPT, MARKUP, TEMPLATE, LINK, FROM_THE_RIGHT, "w".repeat(200));

    /** For a field of several lines. */
    static final List<String> TEXTS = List.of(SCRIPT, MARKUP, TEMPLATE, LINK, TURNED, ENDLESS);

    private Hostile() {}
}
