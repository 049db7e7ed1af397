kubectl label namespace s-161 tier=back --overwrite
