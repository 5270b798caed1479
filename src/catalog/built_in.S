/* The catalogue's pack, as the build made it. */
    .section .rodata
    .balign 16
    .global ishizue_catalog_begin
    .global ishizue_catalog_end
ishizue_catalog_begin:
    .incbin CATALOG_PACK
ishizue_catalog_end:
    .section .note.GNU-stack, "", @progbits
