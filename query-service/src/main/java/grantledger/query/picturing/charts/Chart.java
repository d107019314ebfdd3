package grantledger.query.picturing.charts;

import grantledger.query.picturing.wording.Language;
import java.util.List;

/** Figures that can be drawn, and told in words by those who do not see. */
public sealed interface Chart permits BarChart, CountyMap, Dumbbell, LineChart, StackedBars {

    /** From where the board stands, downwards. */
    void draw(Board board);

    /** Every figure, also those that there was no room to draw. */
    List<String> words(Language language);
}
