package org.groundswell.web.platform.file;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Does something once, just before the first byte goes out. */
final class FirstByte extends ServletOutputStream {

    private final ServletOutputStream target;
    private final Runnable before;
    private boolean begun;

    FirstByte(ServletOutputStream target, Runnable before) {
        this.target = target;
        this.before = before;
    }

    private void begin() {
        if (!begun) {
            begun = true;
            before.run();
        }
    }

    @Override
    public void write(int one) throws IOException {
        begin();
        target.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) {
            begin();
        }
        target.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    @Override
    public boolean isReady() {
        return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        target.setWriteListener(listener);
    }
}
