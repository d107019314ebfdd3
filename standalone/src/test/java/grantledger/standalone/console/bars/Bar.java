package grantledger.standalone.console.bars;

import grantledger.standalone.console.browser.Visitor;
import java.util.List;
import java.util.function.Function;

/** What every page must be, whoever opens it. */
enum Bar {
    IS_ACCESSIBLE(visitor -> Axe.violations(visitor.page())),
    IS_IN_WORDS(Texts::untranslated),
    HAS_ONE_HEADING_THAT_ITS_TITLE_BEGINS_WITH(Headings::faults),
    HAS_LITTLE_SCRIPT(Scripts::faults),
    LETS_THE_BROWSER_COMPLAIN_OF_NOTHING(Visitor::complaints),
    HAS_NOTHING_INLINE(Scripts::inline),
    KEEPS_NO_SECRET_IN_THE_BROWSER(Secrets::faults),
    /** The last, since it makes the window narrow. */
    FITS_INTO_320_PIXELS(Narrow::overflow);

    @SuppressWarnings("ImmutableEnumChecker") // these functions keep nothing
    private final Function<Visitor, List<String>> look;

    Bar(Function<Visitor, List<String>> look) {
        this.look = look;
    }

    List<String> faults(Visitor visitor) {
        return look.apply(visitor).stream().map(fault -> this + ": " + fault).toList();
    }
}
