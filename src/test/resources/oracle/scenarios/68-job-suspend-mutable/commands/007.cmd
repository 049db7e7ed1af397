kubectl patch job work --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/image","value":"busybox:2"}]'
