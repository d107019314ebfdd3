package grantledger.console.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What every page loads. Its address has a mark of what stands in it, so browsers may keep it for long and yet never have an old one. */
public enum Asset {
    THEME("designsystemet/theme.css"),
    COMPONENTS("designsystemet/components.css"),
    CONSOLE("console.css"),
    HTMX("htmx/htmx.min.js"),
    SCRIPT("console.js"),
    MARK("icons/grantledger.svg");

    private static final int MARK_BYTES = 6;

    private final String url;

    Asset(String path) {
        this.url = "/assets/" + path + "?" + mark("/static/assets/" + path);
    }

    public String url() {
        return url;
    }

    private static String mark(String resource) {
        try (var content = Asset.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new FileNotFoundException(resource);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
