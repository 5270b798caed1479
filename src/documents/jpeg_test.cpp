#include "documents/jpeg.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <jpeglib.h>

namespace {

/// A picture whose left half is red and whose right half is blue.
std::string red_and_blue(unsigned width, unsigned height)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = width;
    info.image_height = height;
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 100, TRUE);
    jpeg_start_compress(&info, TRUE);
    std::string row;
    for (unsigned x = 0; x < width; ++x) row += x < width / 2 ? std::string{"\xff\0\0", 3} : std::string{"\0\0\xff", 3};
    auto* line = reinterpret_cast<unsigned char*>(row.data());
    while (info.next_scanline < height) jpeg_write_scanlines(&info, &line, 1);
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string jpeg{reinterpret_cast<char*>(bytes), size};
    std::free(bytes);
    return jpeg;
}

/// Blue, green and red of a pixel, each 0 or 1: encoding moves them a little.
std::array<int, 3> colour(const documents::Pixels& pixels, int x, int y)
{
    const auto* at = pixels.bytes.data() + (std::size_t(y) * std::size_t(pixels.width) + std::size_t(x)) * 4;
    return {at[0] > 127, at[1] > 127, at[2] > 127};
}

constexpr std::array blue{1, 0, 0}, red{0, 0, 1};

}  // namespace

TEST_CASE("a JPEG is decoded to the pixels that were encoded")
{
    const auto jpeg = red_and_blue(64, 32);
    CHECK(documents::jpeg_pixels(jpeg) == std::pair{64U, 32U});
    const auto pixels = documents::decode_jpeg(jpeg, 64);
    REQUIRE(pixels);
    CHECK(pixels->width == 64);
    CHECK(pixels->height == 32);
    REQUIRE(pixels->bytes.size() == 64 * 32 * 4);
    CHECK(colour(*pixels, 0, 0) == red);
    CHECK(colour(*pixels, 24, 31) == red);
    CHECK(colour(*pixels, 40, 0) == blue);
    CHECK(colour(*pixels, 63, 31) == blue);
}

TEST_CASE("a JPEG is halved while both sides stay long enough")
{
    const auto half = documents::decode_jpeg(red_and_blue(64, 32), 16);
    REQUIRE(half);
    CHECK(half->width == 32);
    CHECK(half->height == 16);
    CHECK(colour(*half, 0, 15) == red);
    CHECK(colour(*half, 31, 0) == blue);
}

TEST_CASE("a JPEG that breaks off in its head has no pixels")
{
    const auto jpeg = red_and_blue(64, 32);
    CHECK_FALSE(documents::jpeg_pixels(std::string_view{jpeg}.substr(0, 60)));
    CHECK_FALSE(documents::decode_jpeg(std::string_view{jpeg}.substr(0, 60), 64));
}
