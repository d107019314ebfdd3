package grantledger.standalone.console.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/** How a person looks at pages. */
public record Sight(Tongue tongue, int width, boolean scripts, Colours colours) {
    public static final int DESK = 1280;
    public static final int SMALLEST = 320;

    private static final int HEIGHT = 900;

    public static Sight in(Tongue tongue) {
        return new Sight(tongue, DESK, true, Colours.LIGHT);
    }

    public Sight withoutScripts() {
        return new Sight(tongue, width, false, colours);
    }

    public Sight wide(int pixels) {
        return new Sight(tongue, pixels, scripts, colours);
    }

    public Sight in(Colours others) {
        return new Sight(tongue, width, scripts, others);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(tongue.locale())
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(colours == Colours.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(colours == Colours.FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE);
    }
}
