package dev.understudy.sls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the protobuf wire format from bytes that may be hostile; refuses {@code PostBodyInvalid} what is malformed.
 *
 * <p>Not the protobuf library: the SDKs of Log Service need its 2.5 classes on this same class path, and four flat messages
 * need no more than this.
 */
final class ProtobufReader {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private final byte[] bytes;
    private final int end;
    private int position;
    private int wireType;

    ProtobufReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtobufReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** Step to the next field and give its number, or 0 at the end. */
    int nextField() {
        if (position == end) {
            return 0;
        }
        long tag = varint();
        long number = tag >>> 3;
        if (number < 1 || number > 0x1FFF_FFFF) {
            throw SlsError.unparseableLogs();
        }
        wireType = (int) (tag & 7);
        return (int) number;
    }

    long readVarint() {
        expect(VARINT);
        return varint();
    }

    int readFixed32() {
        expect(FIXED32);
        need(4);
        int value = 0;
        for (int index = 3; index >= 0; index--) {
            value = (value << 8) | (bytes[position + index] & 0xFF);
        }
        position += 4;
        return value;
    }

    byte[] readBytes() {
        ProtobufReader slice = readMessage();
        return Arrays.copyOfRange(bytes, slice.position, slice.end);
    }

    ProtobufReader readMessage() {
        expect(BYTES);
        int length = need(varint());
        ProtobufReader message = new ProtobufReader(bytes, position, position + length);
        position += length;
        return message;
    }

    /** Read text; refuses {@code InvalidEncoding} what is not UTF-8. */
    String readText() {
        ProtobufReader slice = readMessage();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, slice.position, slice.end - slice.position))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw SlsError.invalidEncoding();
        }
    }

    /** Step over a field that nobody asked for; the obsolete groups are refused, nobody sends them. */
    void skip() {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> advance(8);
            case BYTES -> advance(varint());
            case FIXED32 -> advance(4);
            default -> throw SlsError.unparseableLogs();
        }
    }

    private void expect(int type) {
        if (wireType != type) {
            throw SlsError.unparseableLogs();
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            need(1);
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw SlsError.unparseableLogs();
    }

    // Not `position += need(varint())`: that would add to the position from before the varint.
    private void advance(long length) {
        position += need(length);
    }

    private int need(long length) {
        if (length < 0 || length > end - position) {
            throw SlsError.unparseableLogs();
        }
        return (int) length;
    }
}
