kubectl label namespace s-156-other tier=middle --overwrite
