package grantledger.console.downloads;

import grantledger.console.contract.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Passes on piece by piece what the query-service sends: it is nowhere held whole. */
final class Passing {
    private static final int PIECE = 16 * 1024;

    private Passing() {}

    /** To be saved under this name. */
    static void file(Download download, String name, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        shown(download, name, response);
    }

    /** To be saved under the name that the service gave it, or under this one where it gave none. */
    static void namedFile(Download download, String name, HttpServletResponse response) {
        if (download.disposition().isEmpty()) {
            file(download, name, response);
        } else {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, download.disposition());
            shown(download, name, response);
        }
    }

    /** @param name for the log, should it break off */
    static void shown(Download download, String name, HttpServletResponse response) {
        response.setContentType(download.type());
        try (var content = download.content()) {
            copy(content, response.getOutputStream());
        } catch (IOException e) {
            throw new BrokenOff(name, e);
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        var piece = new byte[PIECE];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            to.write(piece, 0, read);
        }
        to.flush();
    }
}
