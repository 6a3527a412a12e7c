package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to tell a media type by its first bytes ({@code instagram-export}, section 8); extensions of
 * the export are not reliable.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param unknown the type of everything else
 * @param signatures tried in order
 * @param isoBrands type by the major brand of an ISO base media file
 * @param isoVideo type of other ISO files with a picture track
 * @param isoAudio type of other ISO files without one
 */
public record MediaTypes(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String unknown,
    List<Signature> signatures,
    Map<String, String> isoBrands,
    String isoVideo,
    String isoAudio)
    implements MappingFile {

  public MediaTypes {
    sources = List.copyOf(sources);
    signatures = List.copyOf(signatures);
    isoBrands = Map.copyOf(isoBrands);
  }

  /** The type whose signature the first bytes carry. */
  public Optional<String> bySignature(byte[] head, int length) {
    for (Signature signature : signatures) {
      if (signature.matches(head, length)) {
        return Optional.of(signature.mime());
      }
    }
    return Optional.empty();
  }

  /**
   * Bytes at fixed places.
   *
   * @param mime the type that they mean
   * @param parts all must fit
   */
  public record Signature(String mime, List<Part> parts) {

    public Signature {
      parts = List.copyOf(parts);
    }

    boolean matches(byte[] head, int length) {
      for (Part part : parts) {
        byte[] bytes = HexFormat.of().parseHex(part.hex());
        if (part.offset() + bytes.length > length
            || !Arrays.equals(
                head, part.offset(), part.offset() + bytes.length, bytes, 0, bytes.length)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Some bytes of a signature.
   *
   * @param offset from the beginning of the file
   * @param hex the bytes
   */
  public record Part(int offset, String hex) {}
}
