package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Drains a stream of a child to its end and keeps the head of it, so that a child that says much neither stops nor fills the heap. */
final class Capture {

    static final int KEPT = 10_000_000;

    private final CountDownLatch ended = new CountDownLatch(1);
    private byte[] kept = new byte[8192];
    private int size;
    private boolean truncated;

    private Capture() {}

    static Capture of(InputStream stream) {
        Capture capture = new Capture();
        Thread reader = new Thread(() -> capture.drain(stream), "securetoken-capture");
        reader.setDaemon(true);
        reader.start();
        return capture;
    }

    private void drain(InputStream stream) {
        byte[] part = new byte[8192];
        try (stream) {
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                keep(part, read);
            }
        } catch (IOException closed) {
            cutOff();
        } finally {
            Arrays.fill(part, (byte) 0);
            ended.countDown();
        }
    }

    private synchronized void keep(byte[] part, int length) {
        int taken = Math.min(length, KEPT - size);
        truncated |= taken < length;
        while (size + taken > kept.length) {
            byte[] larger = Arrays.copyOf(kept, Math.min(2 * kept.length, KEPT));
            Arrays.fill(kept, (byte) 0);
            kept = larger;
        }
        System.arraycopy(part, 0, kept, size, taken);
        size += taken;
    }

    synchronized void cutOff() {
        truncated = true;
    }

    /** Returns what has been kept so far. */
    synchronized byte[] bytes() {
        return Arrays.copyOf(kept, size);
    }

    synchronized boolean isTruncated() {
        return truncated;
    }

    /**
     * Waits for the end of the stream; where something else still holds it open, what is here counts as cut off. When
     * the child ends, {@link Process} takes what is left in the pipe and closes it: a stream that ends after that holds all the child
     * said, while one that is being read then may never see that rest.
     */
    void awaitEnd(long milliseconds) throws InterruptedException {
        if (!ended.await(milliseconds, TimeUnit.MILLISECONDS)) {
            cutOff();
        }
    }
}
