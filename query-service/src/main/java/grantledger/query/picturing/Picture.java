package grantledger.query.picturing;

import grantledger.query.picturing.charts.Chart;
import java.util.List;

/**
 * A chart and what belongs to it, in the reader's language. Title, {@code about} and source may be what others have
 * written; where that stands within the words of summary and notes, it has to be set apart ({@code Letters.within}).
 *
 * @param about what the figures are of, such as a call's title
 * @param summary the main figures in words
 * @param notes what has to be known of the figures
 * @param source where they are from, such as the call by its diary number
 */
public record Picture(String title, String about, String summary, Chart chart, List<String> notes, String source) {}
