kubectl patch configmap shared --type=merge -p '{"data":{"z":"1"}}' --field-manager=patcher
