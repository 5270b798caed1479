#include "documents/jpeg.hpp"

#include <cstdio>

#include <csetjmp>
#include <jpeglib.h>

namespace documents {
namespace {

/// libjpeg tells of a fault by calling back; leaving that call is only possible by a jump. Nothing with a destructor is made
/// between the jump's two ends.
struct Faults {
    jpeg_error_mgr manager;
    std::jmp_buf out;
};

void leave(j_common_ptr info) { std::longjmp(reinterpret_cast<Faults*>(info->err)->out, 1); }
void say_nothing(j_common_ptr, int) {}

void begin(jpeg_decompress_struct& info, Faults& faults, std::string_view jpeg)
{
    info.err = jpeg_std_error(&faults.manager);
    faults.manager.error_exit = leave;
    faults.manager.emit_message = say_nothing;
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size());
}

bool read_head(jpeg_decompress_struct& info, Faults& faults, std::string_view jpeg)
{
    if (setjmp(faults.out) != 0) return false;
    begin(info, faults, jpeg);
    return jpeg_read_header(&info, TRUE) == JPEG_HEADER_OK;
}

/// Sets how it is decoded and says how large it becomes.
bool start(jpeg_decompress_struct& info, Faults& faults, unsigned enough)
{
    if (setjmp(faults.out) != 0) return false;
    info.out_color_space = JCS_EXT_BGRX;
    while (info.scale_denom < 8 && info.image_width / (info.scale_denom * 2) >= enough &&
           info.image_height / (info.scale_denom * 2) >= enough)
        info.scale_denom *= 2;
    return jpeg_start_decompress(&info) != 0;
}

bool read_rows(jpeg_decompress_struct& info, Faults& faults, unsigned char* to)
{
    if (setjmp(faults.out) != 0) return false;
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = to + std::size_t{info.output_scanline} * info.output_width * 4;
        jpeg_read_scanlines(&info, &row, 1);
    }
    return true;
}

}  // namespace

std::optional<std::pair<std::uint32_t, std::uint32_t>> jpeg_pixels(std::string_view jpeg)
{
    jpeg_decompress_struct info{};
    Faults faults{};
    const bool read = read_head(info, faults, jpeg);
    const std::pair<std::uint32_t, std::uint32_t> size{info.image_width, info.image_height};
    jpeg_destroy_decompress(&info);
    return read ? std::optional{size} : std::nullopt;
}

std::optional<Pixels> decode_jpeg(std::string_view jpeg, int enough)
{
    jpeg_decompress_struct info{};
    Faults faults{};
    Pixels pixels;
    bool whole = read_head(info, faults, jpeg) && start(info, faults, static_cast<unsigned>(enough));
    if (whole) {
        pixels = {static_cast<int>(info.output_width), static_cast<int>(info.output_height),
                  std::vector<unsigned char>(std::size_t{info.output_width} * info.output_height * 4)};
        whole = read_rows(info, faults, pixels.bytes.data());
    }
    jpeg_destroy_decompress(&info);
    return whole ? std::optional{std::move(pixels)} : std::nullopt;
}

}  // namespace documents
