module dev.seatrial/schemas/generator

go 1.26
