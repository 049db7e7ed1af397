kubectl patch job work --type=json -p '[{"op":"add","path":"/spec/template/metadata/annotations","value":{"team":"a"}}]'
