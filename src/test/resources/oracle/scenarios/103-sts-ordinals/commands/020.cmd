kubectl patch sts web -p '{"spec":{"ordinals":{"start":-1}}}'
