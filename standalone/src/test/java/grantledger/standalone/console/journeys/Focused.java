package grantledger.standalone.console.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Where the keyboard is.
 *
 * @param place among all elements of the page; negative where it is at none
 * @param html how it begins
 * @param wanted whether it is what is looked for
 * @param inParts whether the browser itself has several stops in it, as in a day: year, month, day, calendar
 * @param faults why a person would not know that they are there
 */
record Focused(int place, String html, boolean wanted, boolean inParts, List<String> faults) {
    private static final String LOOK = """
        css => {
          const it = document.activeElement;
          if (!it || it === document.body || it === document.documentElement) {
            return {place: -1, html: 'nothing', wanted: false, inParts: false, faults: []};
          }
          const faults = [];
          const rings = one => {
            const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(one);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/^(transparent|rgba\\(.*, 0\\))$/.test(outlineColor);
          };
          if (!rings(it) && !(it.matches('[type=radio], [type=checkbox]') && it.closest('.ds-field') && rings(it.closest('.ds-field')))) {
            faults.push('it has no ring');
          }
          const box = [...it.getClientRects()].find(one => one.width > 0 && one.height > 0);
          if (!box || getComputedStyle(it).visibility !== 'visible') {
            faults.push('it is not shown');
          } else {
            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
            const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
            const seen = document.elementFromPoint(x, y);
            if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth || !seen) {
              faults.push('it is outside the window');
            } else if (!it.contains(seen) && !seen.contains(it)) {
              faults.push('it is behind ' + seen.outerHTML.slice(0, 120));
            }
          }
          return {place: [...document.querySelectorAll('*')].indexOf(it), html: it.outerHTML.slice(0, 160),
            wanted: it.matches(css), inParts: it.matches('[type=date], [type=time], [type=datetime-local]'), faults};
        }
        """;

    Focused {
        faults = List.copyOf(faults);
    }

    /** @param css what is looked for */
    @SuppressWarnings("unchecked")
    static Focused on(Page page, String css) {
        var seen = (Map<String, Object>) page.evaluate(LOOK, css);
        return new Focused(
                (int) seen.get("place"),
                (String) seen.get("html"),
                (boolean) seen.get("wanted"),
                (boolean) seen.get("inParts"),
                (List<String>) seen.get("faults"));
    }

    boolean isSomewhere() {
        return place >= 0;
    }
}
