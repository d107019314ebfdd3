package grantledger.query.picturing.charts;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;

/**
 * A number with what it is called.
 *
 * @param id by which the answer knows it: a county's code, a place's, an application's id
 * @param value null where there is none
 */
public record Figure(String id, String name, BigDecimal value) {

    public Figure {
        name = Letters.plain(name);
    }

    String words(Unit unit, Language language) {
        return Letters.within(name) + ": " + told(value, unit, language);
    }

    static String told(BigDecimal value, Unit unit, Language language) {
        return value == null ? language.text("no-value") : language.number(value, unit);
    }

    /** In what tests and tools read a picture by. */
    static String exact(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
