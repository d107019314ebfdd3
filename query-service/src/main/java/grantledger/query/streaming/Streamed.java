package grantledger.query.streaming;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.MediaType;

/** An answer that is a file, and is sent while it is made. */
public interface Streamed {

    MediaType form();

    String fileName();

    /** @param out may be closed, which ends nothing */
    void writeTo(OutputStream out) throws IOException;
}
