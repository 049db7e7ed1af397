# language: ko
기능: 파드의 자가 치유

  시나리오: 디플로이먼트는 삭제된 파드를 다시 채운다
    먼저 매니페스트 "echo-hname.yaml"이 있다
    만약 echo-hname의 파드 하나를 삭제하면
    그러면 준비된 echo-hname의 파드는 3개다

  시나리오: 컨트롤러가 없는 파드는 아무도 다시 만들지 않는다
    먼저 파드 nginx-pod가 nginx 이미지로 있다
    만약 pod/nginx-pod를 삭제하면
    그러면 pod/nginx-pod가 없다
    만약 1분이 지나면
    그리고 "kubectl get pods nginx-pod"를 실행하면
    그러면 종료 코드는 1이다
    그리고 오류 출력은 다음과 같다:
      """
      Error from server (NotFound): pods "nginx-pod" not found
      """
