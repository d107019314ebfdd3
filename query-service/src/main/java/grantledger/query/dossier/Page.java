package grantledger.query.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import java.util.List;

/**
 * {@code timeline.html}: a page that reads on a screen, prints, and needs nothing from elsewhere. It neither runs nor loads
 * anything, and says so to the browser, whatever a fault of ours might let into it.
 */
final class Page {

    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'";

    /** Nothing in it that HTML would have escaped: within a style it is not read back. */
    private static final String STYLE = """
        html{font:11pt/1.45 Arial,Helvetica,Liberation Sans,sans-serif;color:#1b1b1b;background:#fff}
        body{max-width:62rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;line-height:1.2;margin:0 0 .3rem}
        h2{font-size:1.15rem;margin:2rem 0 .5rem;break-after:avoid}
        .about{font-size:1.05rem;margin:0 0 1rem}
        .line{display:block;overflow-wrap:break-word}
        dl{display:grid;grid-template-columns:fit-content(11rem) minmax(0,1fr);gap:.1rem .8rem;margin:.3rem 0}
        dt{color:#4a4a4a}
        dd{margin:0;min-width:0}
        ul{margin:0;padding-left:1.1rem}
        dl dl{display:block;margin:0}
        dl dl dt{float:left;clear:left;margin-right:.5rem}
        dl dl dd:has(dl,ul){clear:left;margin-left:1rem}
        table{border-collapse:collapse;width:100%;font-size:.93rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #b5b5b5}
        th{border-bottom:2px solid #1b1b1b}
        .number,.time{white-space:nowrap;font-variant-numeric:tabular-nums}
        .hash{font-family:Liberation Mono,Consolas,monospace;overflow-wrap:anywhere}
        .what{font-weight:bold}
        @page{size:A4;margin:16mm 14mm}
        @media print{html{font-size:9pt}body{max-width:none;margin:0;padding:0}
        thead{display:table-header-group}tr{break-inside:avoid}}
        """;

    private final Words words;
    private final CaseFile file;

    Page(Words words, CaseFile file) {
        this.words = words;
        this.file = file;
    }

    /** @param assurance of what stands in the dossier */
    byte[] bytes(Assurance assurance) {
        String title =
                words.text("title", Letters.within(file.application().proposal().projectTitle()));
        Tag page = Tag.of("html").with("lang", words.language().code()).add(head(title), body(title, assurance));
        return ("<!doctype html>\n" + page + "\n").getBytes(UTF_8);
    }

    private static Tag head(String title) {
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", NOTHING_ELSE),
                        Tag.of("meta").with("name", "viewport").with("content", "width=device-width"),
                        Tag.of("title").text(title),
                        Tag.of("style").text(STYLE));
    }

    private Tag body(String title, Assurance assurance) {
        Tag main = Tag.of("main").add(Tag.of("h1").text(title));
        main.add(new Facts(words, file).all());
        section(main, "decisions", List.of(new Decisions(words, file.application()).table()));
        section(main, "timeline", List.of(new Timeline(words, file).table()));
        section(main, "proof", assurance.told(words));
        return Tag.of("body").add(main);
    }

    private void section(Tag main, String heading, List<Tag> content) {
        main.add(Tag.of("section").add(Tag.of("h2").text(words.text(heading))).add(content.toArray(Tag[]::new)));
    }
}
