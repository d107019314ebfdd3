package grantledger.query.picturing;

import static grantledger.query.picturing.charts.Board.SMALL;
import static grantledger.query.picturing.charts.Board.WIDTH;

import grantledger.query.picturing.charts.Board;
import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import grantledger.query.picturing.wording.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole picture: headline, chart, notes, source and moment, as an SVG of its own that needs nothing from elsewhere. What
 * it says in colours it says in black on white too; {@code <style>} only changes what print and forced colours need, so
 * that the picture is right where styles within a page are not allowed.
 */
final class Sheet {

    private static final String FONTS =
            "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    /** What a screen shows it as, unless that is narrower: its own units are those of a telephone. */
    private static final double ENLARGED = 1.6;

    private static final String STYLE = """
        #ID{max-width:100%;height:auto}
        @media print{
        #ID{max-height:255mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        #ID text{fill:#000}
        #ID .mark,#ID .border,#ID .line{stroke:#000}
        }
        @media (forced-colors:active){
        #ID{forced-color-adjust:none}
        #ID .paper{fill:Canvas}
        #ID .ink{fill:CanvasText}
        #ID text{fill:CanvasText}
        #ID .halo,#ID .cut{stroke:Canvas}
        #ID .hatch,#ID .line,#ID .border{stroke:CanvasText}
        #ID .mark,#ID .hollow{stroke:CanvasText}
        #ID path.mark{fill:CanvasText;stroke:Canvas}
        #ID .hollow{fill:Canvas}
        #ID .part{stroke:Canvas}
        #ID .grid{stroke:GrayText}
        }
        """;

    private Sheet() {}

    static String of(Picture picture, Occasion occasion, Language language) {
        String id = id(picture, occasion, language);
        Board board = new Board(language, id);
        board.down(12).headline(Letters.plain(picture.title()), 17);
        below(Letters.plain(picture.about()), board.down(2), Board.TEXT);
        below(picture.summary(), board.down(2), Board.TEXT);
        picture.chart().draw(board.down(8));
        board.down(8);
        List<String> foot = foot(picture, occasion, language);
        foot.forEach(line -> below(line, board.down(2), SMALL));
        return document(id, board.down(12), picture, foot, language).toString() + "\n";
    }

    private static void below(String text, Board board, double size) {
        if (!text.isBlank()) {
            board.paragraph(text, size);
        }
    }

    private static List<String> foot(Picture picture, Occasion occasion, Language language) {
        List<String> foot = new ArrayList<>(picture.notes());
        foot.add(occasion.filters(language));
        foot.add(language.text("source", Letters.within(picture.source()), occasion.told(language)));
        foot.removeIf(String::isBlank);
        return foot;
    }

    private static Tag document(String id, Board board, Picture picture, List<String> foot, Language language) {
        double height = Math.ceil(board.y());
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("id", id)
                .with("lang", language.code())
                .with("viewBox", "0 0 %d %d".formatted((int) WIDTH, (int) height))
                .with("width", WIDTH * ENLARGED)
                .with("height", height * ENLARGED)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("font-family", FONTS)
                .with("fill", "#1b1b1b")
                .add(Tag.of("title").with("id", id + "-title").text(Letters.plain(picture.title())))
                .add(Tag.of("desc").with("id", id + "-desc").text(description(picture, foot, language)))
                .add(Tag.of("style").text(STYLE.replace("ID", id)))
                .add(board.patterns())
                .add(paper(height))
                .add(board.drawn());
    }

    private static Tag paper(double height) {
        return Tag.of("rect")
                .with("width", WIDTH)
                .with("height", height)
                .with("fill", "#ffffff")
                .with("class", "paper");
    }

    private static String description(Picture picture, List<String> foot, Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Letters.within(picture.about()));
        sentences.add(picture.summary());
        sentences.add(String.join("; ", picture.chart().words(language)));
        sentences.addAll(foot);
        sentences.removeIf(String::isBlank);
        return String.join("\n", sentences);
    }

    /** That of another picture on the same page is another. */
    private static String id(Picture picture, Occasion occasion, Language language) {
        String kind = picture.chart().getClass().getSimpleName();
        String all = String.join("\n", kind, picture.title(), picture.source(), occasion.toString(), language.code());
        return "picture-" + Integer.toHexString(all.hashCode());
    }
}
