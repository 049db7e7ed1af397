kubectl patch sts web --type=json -p '[{"op":"remove","path":"/spec/ordinals"}]'
