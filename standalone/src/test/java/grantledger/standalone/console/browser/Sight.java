package grantledger.standalone.console.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/** How a person looks at pages. */
public record Sight(Tongue tongue, int width, boolean scripts, boolean forcedColours) {
    private static final int HEIGHT = 900;
    public static final int DESK = 1280;
    public static final int SMALLEST = 320;

    public static Sight in(Tongue tongue) {
        return new Sight(tongue, DESK, true, false);
    }

    public Sight withoutScripts() {
        return new Sight(tongue, width, false, forcedColours);
    }

    public Sight wide(int pixels) {
        return new Sight(tongue, pixels, scripts, forcedColours);
    }

    public Sight inForcedColours() {
        return new Sight(tongue, width, scripts, true);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(tongue.locale())
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(forcedColours ? ForcedColors.ACTIVE : ForcedColors.NONE);
    }
}
