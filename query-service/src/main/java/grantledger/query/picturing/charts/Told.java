package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.SMALL;

import java.util.List;

/** What there was no room to draw is told in words on the picture, whole: nothing is left out in silence. */
final class Told {

    private Told() {}

    static void rest(int number, List<String> words, Board board) {
        if (number > 0) {
            board.down(6)
                    .headline(board.language().count("not-drawn", number), SMALL)
                    .paragraph(String.join("; ", words) + ".", SMALL);
        }
    }
}
